package org.ohms.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Field;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.testing.Hospital;
import org.ohms.testing.TestDatabase;

@DisplayName("What a new key has to reach")
class SealedColumnsIT {
    @Test
    void isDecidedForEveryColumnOfBytes() throws SQLException {
        assertThat(names("""
                        select c.relname || '.' || a.attname from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'ohms'
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind in ('r', 'p') and not c.relispartition
                            and a.atttypid in (cast('bytea' as regtype), cast('bytea[]' as regtype))
                            and coalesce(col_description(c.oid, a.attnum), '')
                                !~ '^\\[(sealed [a-z0-9_]+\\.[a-z0-9_]+|index|fingerprint|digest|plain)\\]'"""))
                .as("columns of bytes whose comment does not say what they hold")
                .isEmpty();
    }

    @Test
    void isEveryPlaceSomethingIsSealedFor() throws Exception {
        var places = names("select place from ohms.sealed_column");
        var sealed = new TreeSet<String>();

        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ohms");
        for (var type : classes) {
            if (type.isAssignableTo(EncryptedValue.class)
                    && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
                sealed.add(place((EncryptedValue<?>)
                        type.reflect().getDeclaredConstructor().newInstance()));
            }
        }

        assertThat(sealed).hasSizeGreaterThan(20);
        assertThat(places).containsAll(sealed);
    }

    @Test
    void isAllOfTheBlindIndexByTheFeaturesThatKeepIt() throws SQLException {
        var computed = new HashSet<String>();
        Hospital.asSystem(() -> {
            CDI.current().select(IndexedValues.class).forEach(values -> computed.addAll(values.columns()));
            return null;
        });

        assertThat(computed).isEqualTo(names("""
                        select c.relname || '.' || a.attname from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'ohms'
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind in ('r', 'p') and col_description(c.oid, a.attnum) ~ '^\\[index\\]'"""));
    }

    @Test
    void isOpenToTheOwnersLoginBehindRowLevelSecurity() throws SQLException {
        assertThat(names("""
                        select distinct s.relation from ohms.sealed_column s
                        join pg_class c on c.relname = s.relation and c.relnamespace = cast('ohms' as regnamespace)
                            and c.relrowsecurity
                        where not exists (select 1 from pg_policies p where p.schemaname = 'ohms'
                            and p.tablename = s.relation and p.policyname = s.relation || '_sealed_again')"""))
                .as("tables for which a migration has to call ohms.let_owner_seal_again()")
                .isEmpty();
    }

    private static String place(EncryptedValue<?> converter) throws ReflectiveOperationException {
        Field field = EncryptedValue.class.getDeclaredField("place");
        field.setAccessible(true);
        return (String) field.get(converter);
    }

    private static Set<String> names(String sql) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var names = new TreeSet<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
