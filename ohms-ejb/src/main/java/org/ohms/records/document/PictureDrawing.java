package org.ohms.records.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.records.document.preview.PreviewPress;

/** Draws pictures that people show, a card for instance, anew: nothing hidden in the file (place, time, script) comes along. */
@ApplicationScoped
public class PictureDrawing {
    @Inject
    PreviewPress press;

    /** A JPEG of it, as wide as a page; empty for what is no picture in JPEG or PNG by its content, or cannot be drawn. */
    public Optional<byte[]> drawn(byte[] upload) {
        return Sniffing.typeOf(upload)
                .filter(type -> type == ContentType.JPEG || type == ContentType.PNG)
                .flatMap(type ->
                        press.draw(type.type(), 1, piece -> upload).stream().findFirst());
    }
}
