package io.paascharm.profile;

import java.util.List;

/**
 * Generation of the charmcraft extension, picked by the base that a charm is built for.
 *
 * @param name the name, {@code v1} or {@code v2}
 * @param bases the bases, such as {@code ubuntu@24.04}
 * @param container the name of the workload container
 * @param resource the name of the image resource
 */
public record ProfileGeneration(String name, List<String> bases, String container, String resource) {

}
