package org.ohms.shared.counter;

/**
 * The check digit of numbers that people read out and type: ISO/IEC 7064, MOD 11,10. It finds every single wrong digit
 * and nearly every pair of swapped neighbours.
 */
public final class CheckDigit {
    private CheckDigit() {}

    /** The digits with their check digit behind them. */
    public static String append(String digits) {
        return digits + digitFor(digits);
    }

    /** Whether the last digit is the check digit of those before it. */
    public static boolean isValid(String number) {
        return number.length() > 1
                && number.chars().allMatch(c -> c >= '0' && c <= '9')
                && append(number.substring(0, number.length() - 1)).equals(number);
    }

    private static int digitFor(String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("digits only");
        }
        var product = 10;
        for (var i = 0; i < digits.length(); i++) {
            var sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
