/**
 * Integration with PostgreSQL.
 */
@NullMarked
package io.paascharm.integration.postgresql;

import org.jspecify.annotations.NullMarked;
