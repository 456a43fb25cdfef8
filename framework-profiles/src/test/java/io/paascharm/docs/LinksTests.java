package io.paascharm.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that links between our pages lead somewhere, and that every page can be reached.
 */
class LinksTests {

	private static final Path ROOT = GeneratedPart.DOCS.getParent().getParent();

	private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

	@Test
	void everyLinkLeadsToAFileAndAHeading() throws IOException {
		List<String> broken = new ArrayList<>();
		for (Path page : pages()) {
			for (String link : links(page)) {
				String[] parts = link.split("#", 2);
				Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
				if (!Files.exists(target) || (parts.length > 1 && !anchors(target).contains(parts[1]))) {
					broken.add(ROOT.relativize(page) + ": " + link);
				}
			}
		}
		assertThat(broken).isEmpty();
	}

	@Test
	void everyPageIsInTheTableOfContents() throws IOException {
		Path contents = GeneratedPart.DOCS.resolve("README.md");
		Set<Path> linked = links(contents).stream()
			.map((link) -> contents.resolveSibling(link.split("#", 2)[0]).normalize())
			.collect(Collectors.toSet());
		linked.add(contents);
		assertThat(pagesBelow(GeneratedPart.DOCS))
			.allMatch((page) -> linked.contains(page) || linked.contains(page.getParent()));
	}

	private static List<Path> pages() throws IOException {
		List<Path> pages = new ArrayList<>(pagesBelow(GeneratedPart.DOCS));
		try (Stream<Path> files = Files.list(ROOT)) {
			files.filter((file) -> file.toString().endsWith(".md")).forEach(pages::add);
		}
		return pages;
	}

	private static List<Path> pagesBelow(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter((file) -> file.toString().endsWith(".md")).toList();
		}
	}

	private static List<String> links(Path page) throws IOException {
		List<String> links = new ArrayList<>();
		Matcher matcher = LINK.matcher(Files.readString(page));
		while (matcher.find()) {
			if (!matcher.group(1).contains("://")) {
				links.add(matcher.group(1));
			}
		}
		return links;
	}

	private static Set<String> anchors(Path page) throws IOException {
		return Files.readAllLines(page)
			.stream()
			.filter((line) -> line.startsWith("#"))
			.map((line) -> line.replaceFirst("#+ *", "")
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^\\p{Alnum} _-]", "")
				.replace(' ', '-'))
			.collect(Collectors.toSet());
	}

}
