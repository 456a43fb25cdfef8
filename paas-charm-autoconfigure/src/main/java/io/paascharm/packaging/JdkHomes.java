package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Collects the directories where JDKs usually are.
 */
final class JdkHomes {

	private final Set<Path> homes = new LinkedHashSet<>();

	/**
	 * Collects what this machine offers.
	 * @param environment the environment of the build
	 * @param userHome the home directory of whoever builds
	 * @param running the directory of the running JVM
	 * @return directories, which need not be JDKs
	 */
	static Set<Path> collect(Map<String, String> environment, Path userHome, Path running) {
		JdkHomes collected = new JdkHomes();
		collected.addUnlessEmpty(environment.getOrDefault("JAVA_HOME", ""));
		collected.homes.add(running);
		collected.addChildren(Path.of("/usr/lib/jvm"));
		collected.addChildren(userHome.resolve(".sdkman/candidates/java"));
		collected.addChildren(userHome.resolve(".jdks"));
		collected.addToolchains(userHome.resolve(".m2/toolchains.xml"));
		return collected.homes;
	}

	private void addUnlessEmpty(String home) {
		if (!home.isEmpty()) {
			this.homes.add(Path.of(home));
		}
	}

	private void addChildren(Path directory) {
		if (!Files.isDirectory(directory)) {
			return;
		}
		try (Stream<Path> children = Files.list(directory)) {
			children.filter(Files::isDirectory)
				.filter((child) -> !Files.isSymbolicLink(child))
				.sorted()
				.forEach(this.homes::add);
		}
		catch (IOException ex) {
			throw new PackagingException("look for JDKs in", directory, ex);
		}
	}

	private void addToolchains(Path file) {
		if (!Files.isRegularFile(file)) {
			return;
		}
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			addAll(factory.newDocumentBuilder().parse(file.toFile()).getElementsByTagName("jdkHome"));
		}
		catch (IOException | ParserConfigurationException | SAXException ex) {
			throw new PackagingException("look for JDKs in", file, ex);
		}
	}

	private void addAll(NodeList found) {
		for (int i = 0; i < found.getLength(); i++) {
			this.homes.add(Path.of(found.item(i).getTextContent().strip()));
		}
	}

}
