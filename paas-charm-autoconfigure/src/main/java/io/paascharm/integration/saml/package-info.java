/**
 * Requirer of a SAML identity provider.
 */
@NullMarked
package io.paascharm.integration.saml;

import org.jspecify.annotations.NullMarked;
