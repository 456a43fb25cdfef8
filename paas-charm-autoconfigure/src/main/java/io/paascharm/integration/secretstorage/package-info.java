/**
 * The peer relation that keeps the application's secret key.
 */
@NullMarked
package io.paascharm.integration.secretstorage;

import org.jspecify.annotations.NullMarked;
