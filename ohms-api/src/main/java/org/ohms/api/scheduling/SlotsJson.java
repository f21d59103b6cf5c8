package org.ohms.api.scheduling;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The free slots of the days asked for, by time. */
@Schema(name = "Slots")
public record SlotsJson(@Schema(required = true) List<SlotJson> items) {}
