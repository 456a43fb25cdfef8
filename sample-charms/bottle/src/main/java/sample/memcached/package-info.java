/**
 * Requirer of Memcached.
 */
@NullMarked
package sample.memcached;

import org.jspecify.annotations.NullMarked;
