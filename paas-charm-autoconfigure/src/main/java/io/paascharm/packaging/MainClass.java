package io.paascharm.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/**
 * Finds a charm project's application class without loading it.
 */
final class MainClass {

	private static final String ANNOTATION = "org.springframework.boot.autoconfigure.SpringBootApplication";

	private MainClass() {
	}

	/**
	 * Finds the one application class below a directory.
	 * @param classes the directory of the project's classes
	 * @return the name of the class
	 * @throws PackagingException when there is none, or more than one
	 */
	static String find(Path classes) {
		List<String> found = new ArrayList<>();
		MetadataReaderFactory factory = new SimpleMetadataReaderFactory();
		FileTree.of(List.of(classes)).files().forEach((name, file) -> {
			MetadataReader reader = name.endsWith(".class") ? read(factory, file) : null;
			if (reader != null && reader.getAnnotationMetadata().hasAnnotation(ANNOTATION)) {
				found.add(reader.getClassMetadata().getClassName());
			}
		});
		if (found.size() != 1) {
			throw new PackagingException("find the application class in", classes, problem(found));
		}
		return found.get(0);
	}

	private static MetadataReader read(MetadataReaderFactory factory, Path file) {
		try {
			return factory.getMetadataReader(new FileSystemResource(file));
		}
		catch (IOException ex) {
			throw new PackagingException("read", file, ex);
		}
	}

	private static String problem(List<String> found) {
		return found.isEmpty() ? "no class has @SpringBootApplication"
				: found + " have @SpringBootApplication; name one with -Dpaas-charm.main-class=<class>";
	}

}
