package io.paascharm.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Everything that a packed charm depends on, as one number: the arguments, the class path
 * and the files of the project that a charm carries. Times of files do not count, and of
 * a jar file the checksums in its directory tell the content.
 */
final class PackInputs {

	private static final List<String> PROJECT_FILES = List.of("charmcraft.yaml", "paas-config.yaml", "cos",
			"cos_custom", "profiles", "README.md", "LICENSE", "icon.svg", "version");

	private final MessageDigest digest;

	private PackInputs() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JVM has SHA-256", ex);
		}
	}

	/**
	 * Computes the number.
	 * @param project the directory of the charm project
	 * @param classPath the project's runtime class path
	 * @param arguments the arguments of the packing
	 * @return the number in hexadecimal
	 * @throws IOException when an input cannot be read
	 */
	static String fingerprint(Path project, List<String> classPath, List<String> arguments) throws IOException {
		PackInputs inputs = new PackInputs();
		inputs.add(String.join("\n", arguments));
		inputs.add(System.getenv().getOrDefault("JAVA_HOME", "") + System.getProperty("java.home"));
		inputs.addClassPath(classPath);
		for (String file : PROJECT_FILES) {
			inputs.addTree(project.resolve(file));
		}
		return HexFormat.of().formatHex(inputs.digest.digest());
	}

	private void addClassPath(List<String> classPath) throws IOException {
		for (String element : classPath) {
			addElement(Path.of(element));
		}
	}

	private void add(String text) {
		this.digest.update(text.getBytes(StandardCharsets.UTF_8));
		this.digest.update((byte) 0);
	}

	private void addElement(Path element) throws IOException {
		if (Files.isRegularFile(element)) {
			add(element.toString());
			addEntries(element.toFile());
		}
		else {
			addTree(element);
		}
	}

	private void addEntries(File jar) throws IOException {
		try (ZipFile zip = new ZipFile(jar)) {
			List<String> entries = new ArrayList<>();
			for (ZipEntry entry : Collections.list(zip.entries())) {
				entries.add(entry.getName() + " " + entry.getSize() + " " + entry.getCrc());
			}
			Collections.sort(entries);
			entries.forEach(this::add);
		}
	}

	private void addTree(Path tree) throws IOException {
		if (!Files.exists(tree)) {
			return;
		}
		try (Stream<Path> files = Files.walk(tree)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				add(file.toString());
				this.digest.update(Files.readAllBytes(file));
			}
		}
	}

}
