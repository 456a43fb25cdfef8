package io.paascharm.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what pages show of the samples stands in their files. A block is of the file
 * that the paragraph before it links last.
 */
class SampleFilesTests {

	private static final Pattern BLOCK = Pattern.compile("\n\n((?:[^\n]+\n)*[^\n]*:)\n\n```\\w+\n(.*?\n)```",
			Pattern.DOTALL);

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]*sample-charms/[^)\\s]+)\\)");

	@Test
	void blocksAreOfTheFilesThatTheyAreSaidToBe() throws IOException {
		for (SampleBlock block : blocks()) {
			assertThat("\n" + Files.readString(block.file())).as("%s, which %s shows", block.file(), block.page())
				.contains("\n" + block.text());
		}
	}

	@Test
	void guidesShowTheSample() throws IOException {
		assertThat(blocks()).extracting(SampleBlock::toString)
			.contains("add-framework.md: bottle.yaml", "add-framework.md: charmcraft.yaml",
					"add-integration.md: MemcachedIntegration.java",
					"add-integration.md: MemcachedAutoConfiguration.java", "add-integration.md: bottle.yaml",
					"test-integration.md: MemcachedKitTests.java", "test-integration.md: pom.xml");
	}

	@Test
	void codeOfGuidesIsOfASample() throws IOException {
		List<String> shown = blocks().stream().map(SampleBlock::text).toList();
		for (Path page : pages("how-to")) {
			Path name = GeneratedPart.DOCS.relativize(page);
			assertThat(shown).as("blocks of samples, of which those in Java of %s are", name)
				.containsAll(new CodeBlocks(name.toString()).of("java"));
		}
	}

	private static List<SampleBlock> blocks() throws IOException {
		List<SampleBlock> blocks = new ArrayList<>();
		for (Path page : pages("")) {
			Matcher matcher = BLOCK.matcher(Files.readString(page));
			while (matcher.find()) {
				List<String> links = LINK.matcher(matcher.group(1)).results().map((link) -> link.group(1)).toList();
				if (!links.isEmpty()) {
					blocks.add(new SampleBlock(page, page.resolveSibling(links.get(links.size() - 1)).normalize(),
							matcher.group(2)));
				}
			}
		}
		return blocks;
	}

	private static List<Path> pages(String directory) throws IOException {
		try (Stream<Path> files = Files.walk(GeneratedPart.DOCS.resolve(directory))) {
			return files.filter((file) -> file.toString().endsWith(".md")).toList();
		}
	}

	/**
	 * What a page shows of a file.
	 *
	 * @param page the page
	 * @param file the file
	 * @param text the block
	 */
	private record SampleBlock(Path page, Path file, String text) {

		@Override
		public String toString() {
			return this.page.getFileName() + ": " + this.file.getFileName();
		}

	}

}
