<?php
/**
 * The calculators of a site in WordPress: as a block, as a shortcode, and in the place of their pasted addresses.
 *
 * All files are the plugin's own, so a reader's browser asks nobody but the server of the page. Nothing is stored and no
 * setting is needed. The main file calls what this one returns with its own path.
 */

defined( 'ABSPATH' ) || exit;

return static function ( $file ) {
	$name        = basename( $file, '.php' );
	$told        = json_decode( file_get_contents( __DIR__ . '/calculators.json' ), true );
	$calculators = $told['calculators'];

	/** The address of a file of a calculator's, with its version behind it. */
	$address = static function ( $id, $ending ) use ( $file, $calculators ) {
		return add_query_arg( 'ver', $calculators[ $id ]['version'], plugins_url( "files/$id$ending", $file ) );
	};

	/** A calculator as its element, with the link and the table for where no script runs; nothing for an unknown one. */
	$element = static function ( $given ) use ( $name, $calculators, $address ) {
		$given = (array) $given;
		$id    = $given['calculator'] ?? key( $calculators );
		if ( ! isset( $calculators[ $id ] ) ) {
			return '';
		}
		$calculator = $calculators[ $id ];
		$language   = $given['lang'] ?? strtok( get_bloginfo( 'language' ), '-' );
		$ending     = in_array( $language, $calculator['languages'], true ) ? ".$language.js" : '.js';
		wp_enqueue_script( "$name-$id$ending", $address( $id, $ending ), array(), null, true );
		$attributes = '';
		foreach ( $given as $attribute => $value ) {
			$attribute = str_replace( '_', '-', $attribute );
			if ( in_array( $attribute, $calculator['attributes'], true ) && '' !== $value ) {
				$attributes .= sprintf( ' %s="%s"', esc_attr( $attribute ), esc_attr( $value ) );
			}
		}
		return sprintf( '<div><%1$s%2$s>%3$s</%1$s></div>', esc_attr( $id ), $attributes, wp_kses_post( $calculator['inside'] ) );
	};

	add_shortcode( $name, $element );

	add_action(
		'init',
		static function () use ( $file, $name, $told, $calculators, $address, $element ) {
			$calculator = preg_quote( $told['site'], '#' ) . 'calculators/([a-z0-9-]+)/(?:\?[^\#]*)?(?:\#(.*))?';
			wp_embed_register_handler(
				$name,
				"#^$calculator\$#",
				static function ( $found ) use ( $element ) {
					return $element( array( 'calculator' => $found[1], 'preset' => html_entity_decode( $found[2] ?? '' ) ) );
				},
				1
			);

			wp_register_script(
				"$name-block",
				plugins_url( 'block.js', $file ),
				array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
				$told['version'],
				true
			);
			$frames = array();
			foreach ( $calculators as $id => $each ) {
				$frames[ $id ] = array( 'title' => $each['title'], 'frame' => $address( $id, '.html' ) );
			}
			$block = array( 'name' => "$name/calculator", 'title' => $told['title'], 'calculators' => $frames );
			wp_add_inline_script( "$name-block", '(window.calculatorBlocks ??= []).push(' . wp_json_encode( $block ) . ');', 'before' );
			register_block_type(
				"$name/calculator",
				array(
					'api_version'           => 2,
					'editor_script_handles' => array( "$name-block" ),
					'attributes'            => array(
						'calculator' => array( 'type' => 'string', 'default' => key( $calculators ) ),
						'preset'     => array( 'type' => 'string', 'default' => '' ),
					),
					'render_callback'       => $element,
				)
			);
		}
	);
};
