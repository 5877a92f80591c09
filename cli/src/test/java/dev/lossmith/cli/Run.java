package dev.lossmith.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command printed. */
record Run(int exitCode, String out, String err) {
    static Run of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Lossmith.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Run(
                exitCode, out.toString().replace("\r", ""), err.toString().replace("\r", ""));
    }
}
