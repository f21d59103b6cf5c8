package org.ohms.patients.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list row by row, in constant memory, and finds its feet again after a broken row. A row may go over several
 * lines inside quotation marks; when they never close, or what they enclose does not fit the columns, only the first
 * line is given up and the next is read as a row of its own.
 */
final class CsvRows {
    static final int LONGEST_LINE = 1_000_000;
    static final int LONGEST_FIELD = 10_000;
    private static final int MOST_LINES_OF_A_ROW = 100;
    private static final char REPLACEMENT = '\uFFFD';

    private final Reader reader;
    private final CsvReader.CsvReaderBuilder parser;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private final int columns;
    private int pushedBack = -1;

    /** @param columns how many columns the headers have; 0 while reading the headers themselves */
    CsvRows(Reader reader, char separator, int columns) {
        this.reader = reader;
        this.columns = columns;
        this.parser = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true);
    }

    /** One row: its fields, or what is wrong with it. */
    record Row(List<String> fields, @Nullable ImportRefusal problem) {
        static Row bad(ImportRefusal problem) {
            return new Row(List.of(), problem);
        }
    }

    private record Line(String text, boolean tooLong) {
        boolean hasOpenQuote() {
            return text.chars().filter(c -> c == '"').count() % 2 == 1;
        }
    }

    /** The next row; empty at the end. Lines without anything are no rows. */
    Optional<Row> next() throws IOException {
        var first = take();
        while (first != null && !first.tooLong && first.text.isBlank()) {
            first = take();
        }
        return first == null ? Optional.empty() : Optional.of(row(first));
    }

    private Row row(Line first) throws IOException {
        if (first.tooLong) {
            return Row.bad(ImportRefusal.ROW_TOO_LONG);
        }
        if (!first.hasOpenQuote()) {
            return checked(parse(first.text));
        }
        var lines = new ArrayList<Line>();
        var text = new StringBuilder(first.text);
        var open = true;
        while (open && lines.size() < MOST_LINES_OF_A_ROW && text.length() < LONGEST_LINE) {
            var line = take();
            if (line == null) {
                break;
            }
            lines.add(line);
            text.append('\n').append(line.text);
            open = !line.hasOpenQuote() && !line.tooLong;
        }
        if (!open) {
            var row = checked(parse(text.toString()));
            if (row.problem() != ImportRefusal.RAGGED_ROW) {
                return row;
            }
        }
        // what follows are rows of their own
        for (var i = lines.size() - 1; i >= 0; i--) {
            ahead.push(lines.get(i));
        }
        var alone = checked(parse(first.text));
        return alone.problem() == ImportRefusal.RAGGED_ROW ? Row.bad(ImportRefusal.QUOTE_NOT_CLOSED) : alone;
    }

    private @Nullable CsvRecord parse(String text) {
        try {
            return parser.ofSingleCsvRecord(text);
        } catch (CsvParseException unreadable) {
            return null;
        }
    }

    private Row checked(@Nullable CsvRecord record) {
        if (record == null) {
            return Row.bad(ImportRefusal.RAGGED_ROW);
        }
        var fields = record.getFields();
        if (columns > 0 && fields.size() != columns) {
            return Row.bad(ImportRefusal.RAGGED_ROW);
        }
        if (fields.stream().anyMatch(field -> field.length() > LONGEST_FIELD)) {
            return Row.bad(ImportRefusal.ROW_TOO_LONG);
        }
        if (fields.stream().anyMatch(field -> field.indexOf(REPLACEMENT) >= 0)) {
            return Row.bad(ImportRefusal.WRONG_CHARSET);
        }
        return new Row(fields, null);
    }

    private @Nullable Line take() throws IOException {
        return ahead.isEmpty() ? readLine() : ahead.pop();
    }

    private @Nullable Line readLine() throws IOException {
        var text = new StringBuilder();
        var tooLong = false;
        var character = read();
        if (character < 0) {
            return null;
        }
        while (character >= 0 && character != '\n' && character != '\r') {
            if (text.length() < LONGEST_LINE) {
                text.append((char) character);
            } else {
                tooLong = true;
            }
            character = read();
        }
        if (character == '\r') {
            var after = read();
            if (after != '\n') {
                pushedBack = after;
            }
        }
        return new Line(tooLong ? "" : text.toString(), tooLong);
    }

    private int read() throws IOException {
        if (pushedBack >= 0) {
            var character = pushedBack;
            pushedBack = -1;
            return character;
        }
        return reader.read();
    }
}
