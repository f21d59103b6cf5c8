package org.ohms.patients.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for what people write in many: no accents, no capitals, letters and digits only. */
public final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    private Words() {}

    /** The words of a text in their one spelling; an apostrophe joins ({@code O'Neil} is {@code oneil}). */
    public static List<String> of(String text) {
        var words = new ArrayList<String>();
        for (var word : BREAKS.split(plain(text))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** All words in one, for comparing whole names. */
    public static String joined(String text) {
        return String.join("", of(text));
    }

    /** The letters of a word alone: some lists glue a number to every name. */
    public static String letters(String word) {
        return NO_LETTERS.matcher(word).replaceAll("");
    }

    /** The digits of a text alone. */
    public static String digits(String text) {
        var digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    private static String plain(String text) {
        var open =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var lower = open.toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(lower.length());
        for (var i = 0; i < lower.length(); i++) {
            var letter = lower.charAt(i);
            switch (letter) {
                case 'ß' -> plain.append("ss");
                case 'æ' -> plain.append("ae");
                case 'œ' -> plain.append("oe");
                case 'ø' -> plain.append('o');
                case 'ł' -> plain.append('l');
                case 'đ', 'ð' -> plain.append('d');
                case 'þ' -> plain.append("th");
                case 'ı' -> plain.append('i');
                case '\'', '’', 'ʼ', '`', '´' -> {
                    // joins the parts of a name
                }
                default -> plain.append(letter);
            }
        }
        return plain.toString();
    }
}
