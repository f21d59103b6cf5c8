package org.ohms.compliance.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;

/** The key sets of a backup, in a file of their own and wrapped by the master key as they are in the database. */
final class KeySetFile {
    private KeySetFile() {}

    static void write(Connection database, Path file) throws SQLException, IOException {
        var lines = new ArrayList<String>();
        try (var query = database.createStatement();
                var rows = query.executeQuery("select name, generation, wrapped from ohms.key_set order by name")) {
            while (rows.next()) {
                lines.add(rows.getString(1) + " " + rows.getInt(2) + " "
                        + Base64.getEncoder().encodeToString(rows.getBytes(3)));
            }
        }
        Files.write(file, lines, StandardCharsets.US_ASCII);
    }

    /** @throws IllegalArgumentException when the file is no file of key sets */
    static void restore(Path file, Connection database) throws SQLException, IOException {
        try (var insert =
                database.prepareStatement("insert into ohms.key_set (name, generation, wrapped) values (?, ?, ?)")) {
            for (var line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                var parts = line.split(" ", -1);
                if (parts.length != 3) {
                    throw new IllegalArgumentException("This file holds no key sets of a backup.");
                }
                insert.setString(1, parts[0]);
                insert.setInt(2, Integer.parseInt(parts[1]));
                insert.setBytes(3, Base64.getDecoder().decode(parts[2]));
                insert.executeUpdate();
            }
        }
    }
}
