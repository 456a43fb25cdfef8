package io.paascharm.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code blocks of a page.
 *
 * @param page the page below {@code src/docs}
 */
record CodeBlocks(String page) {

	/**
	 * Return the blocks of a language.
	 * @param language the word behind the fence
	 * @return the blocks in the order of the page
	 */
	List<String> of(String language) throws IOException {
		Matcher matcher = Pattern.compile("```%s\n(.*?)```".formatted(language), Pattern.DOTALL)
			.matcher(Files.readString(GeneratedPart.DOCS.resolve(this.page)));
		return matcher.results().map((result) -> result.group(1)).toList();
	}

}
