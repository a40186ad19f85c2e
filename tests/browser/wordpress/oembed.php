<?php
/** What WordPress makes of an oEmbed answer of a site that it does not know: the answer on standard input, HTML on standard output. */

define( 'ABSPATH', $argv[1] . '/' );
define( 'WPINC', 'wp-includes' );
foreach ( array( 'compat', 'load', 'plugin', 'functions', 'formatting', 'kses', 'link-template', 'pluggable', 'embed', 'class-wp-oembed' ) as $file ) {
	require ABSPATH . WPINC . "/$file.php";
}
add_filter( 'pre_option_home', static fn() => 'http://host.example' );
$answer = json_decode( stream_get_contents( STDIN ) );
echo wp_filter_oembed_result( $answer->html, $answer, $argv[2] );
