package org.ohms.prescribing.medicine;

import org.jspecify.annotations.Nullable;

/**
 * What is written of a medicine.
 *
 * @param name with strength and form, as far as they are known
 * @param dose how it is taken, in words; null when nobody knows
 * @param why why it was paused or stopped; null for nothing said
 * @param remark null for none
 */
public record MedicineWords(
        String name,
        @Nullable String dose,
        @Nullable String why,
        @Nullable String remark) {
    MedicineWords because(@Nullable String reason) {
        return new MedicineWords(name, dose, reason, remark);
    }
}
