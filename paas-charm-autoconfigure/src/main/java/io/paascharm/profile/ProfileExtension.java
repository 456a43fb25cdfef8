package io.paascharm.profile;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a framework adds to a charmcraft.yaml that names its extension. Documents are
 * plain collections, as they stand in charmcraft.yaml.
 *
 * @param generations the generations, the oldest first
 * @param reservedPrefixes the prefixes that a user's own options must not have
 * @param snippet the sections {@code assumes}, {@code peers}, {@code requires} and
 * {@code provides}
 * @param actions the actions by name
 * @param oauthOptions the options of each OAuth endpoint, by the suffix of their names;
 * {@code {endpoint}} in a default stands for the name of the endpoint
 */
public record ProfileExtension(List<ProfileGeneration> generations, List<String> reservedPrefixes,
		Map<String, Object> snippet, Map<String, Object> actions, Map<String, Object> oauthOptions) {

	/**
	 * Return the generation of a base.
	 * @param base the base, such as {@code ubuntu@24.04}
	 * @return the generation, null if the framework supports no such base
	 */
	public @Nullable ProfileGeneration generation(String base) {
		for (ProfileGeneration generation : this.generations) {
			if (generation.bases().contains(base)) {
				return generation;
			}
		}
		return null;
	}

}
