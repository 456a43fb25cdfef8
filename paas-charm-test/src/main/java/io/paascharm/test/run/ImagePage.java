package io.paascharm.test.run;

/**
 * Page that an application shows once it works.
 *
 * @param path the path, with a leading slash
 * @param contains a text that the page has, empty for any
 */
public record ImagePage(String path, String contains) {
}
