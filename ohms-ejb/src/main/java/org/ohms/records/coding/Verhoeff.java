package org.ohms.records.coding;

/** The check digit at the end of every SNOMED CT identifier, by Verhoeff's scheme over the dihedral group of order ten. */
final class Verhoeff {
    private static final int[][] PERMUTED = new int[8][10];

    static {
        PERMUTED[0] = new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        PERMUTED[1] = new int[] {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        for (var row = 2; row < 8; row++) {
            for (var digit = 0; digit < 10; digit++) {
                PERMUTED[row][digit] = PERMUTED[row - 1][PERMUTED[1][digit]];
            }
        }
    }

    private Verhoeff() {}

    /** Whether the digits agree with the last of them. */
    static boolean holds(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum = times(sum, PERMUTED[i % 8][digit]);
        }
        return sum == 0;
    }

    /** The product in the group: rotations are 0 to 4, reflections 5 to 9. */
    private static int times(int left, int right) {
        if (left < 5) {
            return right < 5 ? (left + right) % 5 : 5 + (left + right - 5) % 5;
        }
        return right < 5 ? 5 + (left - 5 - right + 5) % 5 : (left - right + 5) % 5;
    }
}
