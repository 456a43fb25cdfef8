package io.paascharm.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The dashboards and alert rules that a framework brings on the class path, beside its
 * descriptor.
 */
final class FrameworkAssets {

	private final ResourcePatternResolver resources;

	FrameworkAssets(ClassLoader classLoader) {
		this.resources = new PathMatchingResourcePatternResolver(classLoader);
	}

	/**
	 * Copies the assets of a framework.
	 * @param framework the name of the framework
	 * @param target the directory that receives them, made where there is something to
	 * receive
	 */
	void copy(String framework, Path target) {
		String directory = "io/paascharm/profiles/" + framework + "/cos/";
		try {
			for (Resource resource : this.resources.getResources("classpath*:" + directory + "**/*")) {
				if (resource.isReadable()) {
					copy(resource, target.resolve(name(resource, directory)));
				}
			}
		}
		catch (IOException ex) {
			throw new PackagingException("copy the assets of", framework, ex);
		}
	}

	private static String name(Resource resource, String directory) throws IOException {
		String path = resource.getURI().getSchemeSpecificPart();
		return path.substring(path.lastIndexOf(directory) + directory.length());
	}

	private static void copy(Resource resource, Path file) throws IOException {
		Files.createDirectories(file.getParent());
		try (InputStream content = resource.getInputStream()) {
			Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}

}
