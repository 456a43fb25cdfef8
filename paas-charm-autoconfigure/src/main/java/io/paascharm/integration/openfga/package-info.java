/**
 * Requirer of OpenFGA.
 */
@NullMarked
package io.paascharm.integration.openfga;

import org.jspecify.annotations.NullMarked;
