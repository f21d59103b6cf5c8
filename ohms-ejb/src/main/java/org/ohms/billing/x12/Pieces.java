package org.ohms.billing.x12;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Parts a text into its interchanges, each from its header to the next one, and leaves out what stands between segments
 * and says nothing: blank lines and segments of nothing. A segment whose name can be none, such as T or 1AB, gets a name
 * that the library takes, because it would stop there, and what it was called is told beside.
 */
final class Pieces {
    /** A header's beginning: its name, what parts it, and two characters of its first element. */
    private static final Pattern HEADER = Pattern.compile("ISA([^A-Za-z0-9\\s])..\\1", Pattern.DOTALL);

    private static final int TERMINATOR = 105;
    private static final int LAST_ELEMENT = 103;
    private static final int ELEMENT = 3;
    /** Stands for a name that can be none. */
    private static final String PLACEHOLDER = "ZZZ";

    private Pieces() {}

    /**
     * One interchange.
     *
     * @param misnamed what those segments were called that have the placeholder now, by the place of the segment in the
     *     interchange, its header being the first
     */
    record Piece(String text, Map<Integer, String> misnamed) {
        Piece {
            misnamed = Map.copyOf(misnamed);
        }

        /** How a segment was called when it came. */
        String nameAt(int place, String name) {
            return misnamed.getOrDefault(place, name);
        }
    }

    /** @param text what begins with a header, be it a whole one or not */
    static List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>();
        var from = 0;
        var header = HEADER.matcher(text);
        while (header.find(Math.min(from + ELEMENT, text.length()))) {
            var begin = nextHeader(text, from, header.start());
            while (begin < 0 && header.find()) {
                begin = nextHeader(text, from, header.start());
            }
            if (begin < 0) {
                break;
            }
            pieces.add(plain(text.substring(from, begin)));
            from = begin;
        }
        pieces.add(plain(text.substring(from)));
        return pieces;
    }

    /** Here, if a segment begins here; otherwise it is the end of a name, and below zero. */
    private static int nextHeader(String text, int from, int place) {
        var before = place - 1;
        while (before > from && isBlank(text.charAt(before))) {
            before--;
        }
        var last = text.charAt(before);
        var lineBroken = text.substring(before + 1, place).indexOf('\n') >= 0
                || text.substring(before + 1, place).indexOf('\r') >= 0;
        var begins = lineBroken || !Character.isLetterOrDigit(last) && last != text.charAt(from + ELEMENT);
        return begins ? place : -1;
    }

    private static boolean isBlank(char one) {
        return Character.isWhitespace(one) || Character.isISOControl(one);
    }

    private static Piece plain(String came) {
        var piece = withWholeHeader(came);
        if (piece.length() <= TERMINATOR + 1 || piece.charAt(LAST_ELEMENT) != piece.charAt(ELEMENT)) {
            return new Piece(piece, Map.of());
        }
        var terminator = piece.charAt(TERMINATOR);
        if (Character.isLetterOrDigit(terminator)) {
            return new Piece(piece, Map.of());
        }
        var plain = new StringBuilder(piece.length()).append(piece, 0, TERMINATOR + 1);
        var misnamed = new HashMap<Integer, String>();
        var segments = 1;
        var begin = plain.length();
        for (var at = TERMINATOR + 1; at < piece.length(); at++) {
            var one = piece.charAt(at);
            var between = plain.length() == begin;
            if (between && (one == terminator || isBlank(one))) {
                continue;
            }
            plain.append(one);
            if (one == terminator) {
                segments++;
                var said = name(plain, begin, piece.charAt(ELEMENT));
                if (!Segment.isName(said)) {
                    misnamed.put(segments, said);
                    plain.replace(begin, begin + lengthOfName(plain, begin, piece.charAt(ELEMENT)), PLACEHOLDER);
                }
                begin = plain.length();
            }
        }
        return new Piece(plain.toString(), misnamed);
    }

    /** Where lines are broken anywhere, the header is too, and everything in it has a place. */
    private static String withWholeHeader(String piece) {
        var header = new StringBuilder(TERMINATOR + 1);
        var at = 0;
        while (at < piece.length() && header.length() <= TERMINATOR) {
            if (!isLineBreak(piece.charAt(at))) {
                header.append(piece.charAt(at));
            } else if (at == TERMINATOR && header.length() == TERMINATOR) {
                // nothing was broken so far: it is what ends segments
                return piece;
            }
            at++;
        }
        return header + piece.substring(at);
    }

    private static boolean isLineBreak(char one) {
        return one == '\r' || one == '\n';
    }

    /** What a segment that ends here is called; a line may be broken in the middle of a name. */
    private static String name(StringBuilder text, int begin, char element) {
        var name = new StringBuilder();
        for (var at = begin; at < begin + lengthOfName(text, begin, element); at++) {
            if (!Character.isISOControl(text.charAt(at))) {
                name.append(text.charAt(at));
            }
        }
        return name.toString();
    }

    /** Up to the first element, or the segment's end, which is the last character so far. */
    private static int lengthOfName(StringBuilder text, int begin, char element) {
        var at = begin;
        while (at < text.length() - 1 && text.charAt(at) != element) {
            at++;
        }
        return at - begin;
    }
}
