<?php
/** Saves posts as an author does, whose HTML is cleaned, and gives the address and the kept content of each. */

$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/plugin.php';

$given = json_decode( stream_get_contents( STDIN ), true );
foreach ( $given['plugins'] as $plugin ) {
	$failed = activate_plugin( $plugin );
	if ( $failed ) {
		exit( $failed->get_error_message() );
	}
}
wp_set_current_user( get_user_by( 'login', 'author' )->ID );
$made = array();
foreach ( $given['posts'] as $name => $content ) {
	$id = wp_insert_post( array( 'post_title' => $name, 'post_content' => wp_slash( $content ), 'post_status' => 'publish' ) );
	$made[ $name ] = array( 'address' => get_permalink( $id ), 'kept' => get_post( $id )->post_content );
}
echo wp_json_encode( $made );
