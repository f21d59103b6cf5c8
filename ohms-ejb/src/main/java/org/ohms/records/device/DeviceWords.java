package org.ohms.records.device;

import org.jspecify.annotations.Nullable;

/**
 * What is written of a device.
 *
 * @param udi the unique device identifier as it stands on the label; null when nobody knows
 * @param site where on the body
 * @param placedBy who placed or prescribed it, in words
 */
public record DeviceWords(
        String name,
        @Nullable String maker,
        @Nullable String model,
        @Nullable String udi,
        @Nullable String serial,
        @Nullable String site,
        @Nullable String placedBy,
        @Nullable String remark) {
    DeviceWords remarking(@Nullable String said) {
        return said == null ? this : new DeviceWords(name, maker, model, udi, serial, site, placedBy, said);
    }
}
