package io.paascharm.test.run;

import java.util.List;

/**
 * Commands that make a part of an image on this machine, in a directory of a cache.
 *
 * @param inputs the files that the result depends on besides the commands, relative to
 * the image's description
 * @param commands the commands with their arguments; {@code {cache}} stands for the
 * directory
 */
public record ImageSetup(List<String> inputs, List<List<String>> commands) {

	/**
	 * Text that stands for the directory of the cache.
	 */
	public static final String CACHE = "{cache}";

	static final ImageSetup NONE = new ImageSetup(List.of(), List.of());

	public ImageSetup {
		inputs = List.copyOf(inputs);
		commands = commands.stream().map(List::copyOf).toList();
	}

}
