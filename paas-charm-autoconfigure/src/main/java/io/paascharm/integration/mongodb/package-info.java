/**
 * Requirer of MongoDB.
 */
@NullMarked
package io.paascharm.integration.mongodb;

import org.jspecify.annotations.NullMarked;
