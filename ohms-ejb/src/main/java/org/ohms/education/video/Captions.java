package org.ohms.education.video;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * Captions as WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format", section 4). What is kept is written anew from what was
 * understood: each cue with its times, where it stands and what it says. Style sheets, regions and notes are left out.
 */
public final class Captions {
    /** How much of it is kept at most. */
    public static final int MOST = 200_000;

    private static final String TIME = "(?:(\\d{2,4}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern TIMES =
            Pattern.compile(TIME + "[ \\t]+-->[ \\t]+" + TIME + "((?:[ \\t]+\\S+)*)[ \\t]*");
    private static final Pattern PLACED = Pattern.compile("(?:vertical|line|position|size|align):[A-Za-z0-9%.,-]+");
    private static final Pattern LEFT_OUT = Pattern.compile("(?:NOTE|STYLE|REGION)(?:[ \\t].*)?");
    private static final Pattern FIRST_LINE = Pattern.compile("\\uFEFF?WEBVTT(?:[ \\t].*)?");
    private static final String ARROW = "-->";
    private static final int GROUPS_OF_A_TIME = 4;
    private static final int PLACE = 2 * GROUPS_OF_A_TIME + 1;

    private Captions() {}

    /** One block of lines, and in which line of the text it begins, counted from 1. */
    private record Block(int line, List<String> lines) {}

    /** What somebody said, from when to when. */
    private record Cue(long from, long until, String written) {}

    /** The captions as they are kept; says in which line they are none. */
    public static String of(@Nullable String text, String field, Refusals refusals) {
        if (text == null || text.isBlank()) {
            refusals.add(Refusal.of(CommonRefusal.REQUIRED).at(field));
            return "";
        }
        if (text.length() > MOST) {
            refusals.add(Refusal.of(CommonRefusal.TOO_LONG).at(field).with("max", MOST));
            return "";
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            refusals.add(Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at(field));
            return "";
        }
        var lines = text.strip().lines().toList();
        if (!FIRST_LINE.matcher(lines.get(0)).matches()) {
            refusals.add(bad(field, 1));
            return "";
        }
        return written(blocks(lines), field, refusals);
    }

    private static String written(List<Block> blocks, String field, Refusals refusals) {
        var kept = new StringBuilder("WEBVTT\n\n");
        var last = -1L;
        for (var block : blocks) {
            var cue = cue(block.lines());
            if (cue.isEmpty() || cue.get().from() < last) {
                refusals.add(bad(field, block.line()));
                return "";
            }
            last = cue.get().from();
            kept.append(cue.get().written()).append("\n\n");
        }
        if (last < 0) {
            refusals.add(bad(field, 1));
        } else if (kept.length() > MOST) {
            refusals.add(Refusal.of(CommonRefusal.TOO_LONG).at(field).with("max", MOST));
        }
        return kept.toString();
    }

    /** What stands between empty lines after the header, without what is left out. */
    private static List<Block> blocks(List<String> lines) {
        var blocks = new ArrayList<Block>();
        var open = new ArrayList<String>();
        var inHeader = true;
        for (var at = 1; at <= lines.size(); at++) {
            var line = at < lines.size() ? lines.get(at).stripTrailing() : "";
            if (!line.isEmpty()) {
                open.add(line);
                continue;
            }
            // a header that has no empty line after it would swallow what is said first
            if (!open.isEmpty()
                    && (!inHeader || open.stream().anyMatch(one -> one.contains(ARROW)))
                    && !LEFT_OUT.matcher(open.get(0)).matches()) {
                blocks.add(new Block(at + 1 - open.size(), List.copyOf(open)));
            }
            open.clear();
            inHeader = false;
        }
        return blocks;
    }

    private static Optional<Cue> cue(List<String> lines) {
        var named = lines.get(0).contains(ARROW) ? 0 : 1;
        if (lines.size() < named + 2) {
            return Optional.empty();
        }
        var times = TIMES.matcher(lines.get(named));
        var said = lines.subList(named + 1, lines.size());
        if (!times.matches() || said.stream().anyMatch(line -> line.contains(ARROW))) {
            return Optional.empty();
        }
        var from = millis(times.group(1), times.group(2), times.group(3), times.group(4));
        var until = millis(times.group(5), times.group(6), times.group(7), times.group(8));
        return until <= from
                ? Optional.empty()
                : Optional.of(new Cue(
                        from,
                        until,
                        time(from) + " " + ARROW + " " + time(until) + placed(times.group(PLACE)) + "\n"
                                + String.join("\n", said)));
    }

    private static String placed(String settings) {
        return settings.isBlank()
                ? ""
                : Arrays.stream(settings.strip().split("[ \\t]+"))
                        .filter(one -> PLACED.matcher(one).matches())
                        .map(one -> " " + one)
                        .collect(Collectors.joining());
    }

    private static long millis(@Nullable String hours, String minutes, String seconds, String millis) {
        return ((hours == null ? 0 : Long.parseLong(hours)) * 3_600
                                + Long.parseLong(minutes) * 60
                                + Long.parseLong(seconds))
                        * 1_000
                + Long.parseLong(millis);
    }

    private static String time(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1_000 % 60,
                millis % 1_000);
    }

    private static Refusal bad(String field, int line) {
        return Refusal.of(VideoRefusal.BAD_CAPTIONS).at(field).with("line", line);
    }
}
