package org.ohms.messaging.preference;

import java.time.ZoneId;
import java.util.List;

/** The clocks a patient can choose: those of places, which know when summer time begins. */
public final class MessageZones {
    /** By name. */
    public static final List<ZoneId> CHOICES = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.matches("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .map(ZoneId::of)
            .toList();

    private MessageZones() {}
}
