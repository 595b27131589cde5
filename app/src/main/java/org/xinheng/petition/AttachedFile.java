package org.xinheng.petition;

/**
 * A file of a matter, opened.
 *
 * @param name file name
 * @param mediaType its type, found from its bytes when it came
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through untouched; nobody compares files
public record AttachedFile(String name, String mediaType, byte[] content) {}
