/**
 * Requirer of an HTTP proxy.
 */
@NullMarked
package io.paascharm.integration.httpproxy;

import org.jspecify.annotations.NullMarked;
