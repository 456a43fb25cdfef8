/**
 * What the relational and document databases have in common on the wire.
 */
@NullMarked
package io.paascharm.integration.database;

import org.jspecify.annotations.NullMarked;
