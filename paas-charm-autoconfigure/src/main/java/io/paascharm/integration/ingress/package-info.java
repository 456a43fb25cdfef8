/**
 * Requirer of an ingress.
 */
@NullMarked
package io.paascharm.integration.ingress;

import org.jspecify.annotations.NullMarked;
