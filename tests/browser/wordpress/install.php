<?php
/** Installs WordPress, with an author beside the administrator. */

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

ob_start();
wp_install( 'Careers', 'admin', 'admin@example.org', false, '', 'admin' );
$author = wp_insert_user( array( 'user_login' => 'author', 'user_pass' => 'author', 'role' => 'author' ) );
ob_end_clean();
echo wp_json_encode( $author );
