package io.paascharm.hooktool;

/**
 * Status as {@code status-get} prints it.
 *
 * @param status the first word, which may be one that a charm cannot set, such as
 * {@code unknown} or {@code error}
 * @param message the text behind it, empty where there is none
 */
public record StatusResponse(String status, String message) {
}
