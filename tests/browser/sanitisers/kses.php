<?php
/** WordPress's own kses, from its files and without a database: snippets as JSON on standard input, what is left of each on standard output. */

define( 'ABSPATH', $argv[1] . '/' );
define( 'WPINC', 'wp-includes' );
foreach ( array( 'version', 'compat', 'load', 'plugin', 'functions', 'formatting', 'kses' ) as $file ) {
	require ABSPATH . WPINC . "/$file.php";
}

$left = array_map( 'wp_kses_post', json_decode( stream_get_contents( STDIN ), true ) );
echo json_encode( array( 'version' => $wp_version, 'left' => $left ) );
