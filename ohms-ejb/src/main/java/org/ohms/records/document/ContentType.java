package org.ohms.records.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a document may be. Nothing that runs, nothing that contains other files, nothing that a browser would act on. */
public enum ContentType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    TIFF("image/tiff", "tif"),
    HEIC("image/heic", "heic"),
    WEBP("image/webp", "webp"),
    DICOM("application/dicom", "dcm"),
    TEXT("text/plain", "txt");

    private final String type;
    private final String extension;

    ContentType(String type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    /** As it stands in a header. */
    public String type() {
        return type;
    }

    /** What the name of such a file ends with, without a dot. */
    public String extension() {
        return extension;
    }

    /** Whether pictures can be made of its pages. */
    boolean isDrawn() {
        return this == PDF || this == JPEG || this == PNG || this == TIFF;
    }

    static Optional<ContentType> of(String type) {
        return Arrays.stream(values()).filter(known -> known.type.equals(type)).findFirst();
    }

    /** All of them, for the chooser of files in a page. */
    public static List<String> types() {
        return Arrays.stream(values()).map(ContentType::type).toList();
    }
}
