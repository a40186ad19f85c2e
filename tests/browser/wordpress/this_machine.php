<?php
/** Lets WordPress fetch pages of this machine, which it refuses in earnest: the port of the site beside it. */

add_filter(
	'http_allowed_safe_ports',
	static function ( $ports ) {
		return array_merge( $ports, array( NEIGHBOUR ) );
	}
);
