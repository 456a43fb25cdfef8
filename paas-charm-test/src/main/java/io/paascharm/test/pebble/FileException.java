package io.paascharm.test.pebble;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What went wrong with one path of a request about files, as Pebble tells it.
 */
final class FileException extends Exception {

	private static final String NOT_FOUND = "not-found";

	private static final String DENIED = "permission-denied";

	private final String kind;

	private FileException(String kind, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.kind = kind;
	}

	static FileException generic(String message) {
		return new FileException("generic-file-error", message, null);
	}

	static FileException of(String operation, String path, IOException cause) {
		String prefix = operation + " " + path + ": ";
		if (cause instanceof NoSuchFileException) {
			return new FileException(NOT_FOUND, prefix + "no such file or directory", cause);
		}
		if (cause instanceof AccessDeniedException || text(cause).contains("Operation not permitted")) {
			return new FileException(DENIED, prefix + "permission denied", cause);
		}
		return new FileException("generic-file-error", prefix + reason(cause), cause);
	}

	private static String reason(IOException cause) {
		if (cause instanceof FileAlreadyExistsException) {
			return "file exists";
		}
		if (cause instanceof DirectoryNotEmptyException) {
			return "directory not empty";
		}
		if (cause instanceof NotDirectoryException) {
			return "not a directory";
		}
		return text(cause).toLowerCase(Locale.ROOT);
	}

	private static String text(IOException cause) {
		String reason = (cause instanceof FileSystemException failure) ? failure.getReason() : cause.getMessage();
		return String.valueOf(reason);
	}

	FileException within(String message) {
		return new FileException(this.kind, message + ": " + getMessage(), this);
	}

	ApiException toApi() {
		int status = this.kind.equals(NOT_FOUND) ? 404 : this.kind.equals(DENIED) ? 403 : 400;
		return new ApiException(status, this.kind, String.valueOf(getMessage()));
	}

	boolean isNotFound() {
		return this.kind.equals(NOT_FOUND);
	}

}
