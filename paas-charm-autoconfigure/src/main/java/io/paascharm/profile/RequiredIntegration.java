package io.paascharm.profile;

import java.util.List;

/**
 * Rule that at least one of several integrations must be ready.
 *
 * @param anyOf the names of the integrations
 * @param message the status text while none of them is
 */
public record RequiredIntegration(List<String> anyOf, String message) {

}
