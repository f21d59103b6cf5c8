package org.ohms.education.video;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.document.ScanState;

/**
 * A video that is held here.
 *
 * @param type null while it arrives
 * @param scan what the virus scanner said; null while it arrives
 * @param opens whether it is given out: it is here, and nothing was found in it
 */
public record VideoFileRow(
        UUID id,
        long size,
        @Nullable VideoType type,
        @Nullable ScanState scan,
        boolean opens) {}
