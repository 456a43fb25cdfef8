/**
 * Requirer of MySQL.
 */
@NullMarked
package io.paascharm.integration.mysql;

import org.jspecify.annotations.NullMarked;
