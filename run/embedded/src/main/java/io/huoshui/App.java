package io.huoshui;

import io.huoshui.run.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: a server, and the command line of the same jar. */
@SpringBootApplication
public class App {
    public static void main(String[] arguments) {
        Commands.run(arguments).ifPresent(System::exit);
    }
}
