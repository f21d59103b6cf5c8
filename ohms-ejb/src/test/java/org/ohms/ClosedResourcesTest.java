package org.ohms;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever holds a connection, a file or a socket is opened in the head of a {@code try}, which closes it whatever happens, or
 * is handed on to whoever asked, who is then judged in turn. The few places that keep one open on purpose are named here.
 */
@DisplayName("What is opened")
class ClosedResourcesTest {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();

    /** Types whose objects have to be closed; what lies in memory only holds nothing. */
    private static final Pattern HELD = Pattern.compile(
            "(?!ByteArray|String|CharArray)\\w*(?:InputStream|OutputStream|Reader|Writer|Socket|RandomAccessFile|ZipFile|JarFile"
                    + "|PDDocument|PDPageContentStream|Scanner)");

    /** Calls that give something that has to be closed. */
    private static final Set<String> OPENING = Set.of(
            "getConnection",
            "createStatement",
            "prepareStatement",
            "executeQuery",
            "getResultSet",
            "newInputStream",
            "newOutputStream",
            "newBufferedReader",
            "newBufferedWriter",
            "newByteChannel",
            "openStream",
            "createSocket",
            "loadPDF",
            "Files.walk",
            "Files.list",
            "Files.lines",
            "Files.find",
            "FileChannel.open");

    /** Types of our own that only sound as if they held something. */
    private static final Set<String> OURS = Set.of("Reader", "RecordReader", "AdviceReader");

    /** Each with why it is no leak. */
    private static final Map<String, String> KEPT = Map.of(
            "VirusScanner.java opens Socket", "handed on connected, and closed where it did not connect",
            "VirusScanner.java opens DataOutputStream", "writes to a socket that the caller closes",
            "VirusScanner.java opens BufferedOutputStream", "writes to a socket that the caller closes",
            "TargetCaller.java opens sockets.createSocket", "closes with the socket beneath, which the caller closes",
            "OperatorConsole.java opens FileOutputStream", "the console of the process",
            "OncePerKey.java opens DigestInputStream", "the body of a request, which the container closes",
            "ImportFile.java opens BufferedReader", "reads pieces out of the database, which hold nothing open",
            "ImportFile.java opens InputStreamReader", "reads pieces out of the database, which hold nothing open",
            "DataDirectory.java opens FileChannel.open", "a lock that is held as long as the process lives",
            "Ports.java opens ServerSocket", "four at once, all closed at the end");

    @Test
    @DisplayName("is closed again, whatever happens meanwhile")
    void isClosed() throws IOException {
        var sources = new ArrayList<Path>();
        for (var module : List.of("ohms-ejb", "ohms-web", "ohms-api", "ohms-ear")) {
            try (var files = Files.walk(CHECKOUT.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }

        assertThat(sources).hasSizeGreaterThan(1_000);
        assertThat(leftOpen(sources))
                .as("places that open something outside the head of a try")
                .hasSizeGreaterThanOrEqualTo(KEPT.size())
                .allMatch(KEPT::containsKey);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @DisplayName("is found where nobody closes it")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            var in = Files.newInputStream(path); in.read();                   | true
            new FileReader(path).read();                                      | true
            try { new java.net.Socket(host, 1).close(); } finally { end(); }  | true
            run(() -> { source.getConnection().commit(); });                  | true
            try (var in = Files.newInputStream(path)) { in.read(); }          | false
            try (var in = new java.util.zip.ZipInputStream(Files.newInputStream(path))) { in.read(); } | false
            return Files.newInputStream(path);                                | false
            new ByteArrayInputStream(bytes).read();                           | false
            """)
    void isFound(String statement, boolean found) throws IOException {
        var file = Files.createTempFile("Planted", ".java");
        try {
            Files.writeString(file, "class Planted { Object planted() throws Exception { " + statement + " } }");

            assertThat(!leftOpen(List.of(file)).isEmpty()).isEqualTo(found);
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> leftOpen(List<Path> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(sources);
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            var found = new ArrayList<String>();
            for (var unit : task.parse()) {
                new Openings(unit, found).scan(unit, null);
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Walks through a source and notes what it opens and nobody closes. */
    private static final class Openings extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final List<String> found;

        Openings(CompilationUnitTree unit, List<String> found) {
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            var name = simple(made.getIdentifier());
            if (HELD.matcher(name).matches() && !OURS.contains(name)) {
                judge(name);
            }
            return super.visitNewClass(made, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree select) {
                var name = select.getIdentifier().toString();
                var whole = simple(select.getExpression()) + "." + name;
                if (OPENING.contains(name) || OPENING.contains(whole)) {
                    judge(whole);
                }
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private void judge(String what) {
            if (!isClosed(getCurrentPath())) {
                var file = unit.getSourceFile().getName();
                found.add(file.substring(file.lastIndexOf('/') + 1) + " opens " + what);
            }
        }

        /** In the head of a try, in something else that is opened there, or given to whoever asked. */
        private static boolean isClosed(TreePath path) {
            var child = path;
            for (var parent = path.getParentPath(); parent != null; child = parent, parent = parent.getParentPath()) {
                var leaf = parent.getLeaf();
                if (leaf instanceof TryTree attempt && attempt.getResources().contains(child.getLeaf())
                        || leaf instanceof ReturnTree) {
                    return true;
                }
                if (leaf instanceof LambdaExpressionTree given) {
                    return given.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION;
                }
                if (leaf.getKind() == Tree.Kind.BLOCK || leaf.getKind() == Tree.Kind.CLASS) {
                    return false;
                }
            }
            return false;
        }

        private static String simple(Tree name) {
            var text = name instanceof ExpressionTree ? name.toString() : "";
            return text.substring(text.lastIndexOf('.') + 1);
        }
    }
}
