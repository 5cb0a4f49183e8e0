package pro.supportmax.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the port is free, and by whom it is taken where that can be known. */
final class PortCheck {

    private static final String SUBJECT = "Port";

    private PortCheck() {}

    static List<Finding> of(int port, FolderCheck data) {
        if (isFree(port)) {
            return Finding.well(SUBJECT, port + " is free");
        }
        var owner = owner(port);
        if (data.holder().isPresent()
                && owner.map(ProcessHandle::pid).map(String::valueOf).equals(data.holder())) {
            return Finding.well(SUBJECT, port + " is where SupportMax Pro listens");
        }
        return Finding.wrong(
                SUBJECT,
                port + " is taken by " + owner.map(PortCheck::name).orElse("another program") + ".",
                "End it, or use another port:  ./supportmax start --port " + (port + 1));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String name(ProcessHandle process) {
        var command = process.info().command().map(Path::of).map(Path::getFileName);
        return command.map(Path::toString).orElse("a program") + " (process " + process.pid() + ")";
    }

    private static Optional<ProcessHandle> owner(int port) {
        var found = byProc(port);
        return found.isPresent() ? found : byLsof(port);
    }

    /** Linux: the listening socket's inode (proc_net(5), state 0A), then the process with that socket open. */
    private static Optional<ProcessHandle> byProc(int port) {
        try (var tcp = lines("/proc/net/tcp");
                var tcp6 = lines("/proc/net/tcp6")) {
            var suffix = ":%04X".formatted(port);
            var inode = Stream.concat(tcp, tcp6)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(field -> field.length > 9 && field[1].endsWith(suffix) && field[3].equals("0A"))
                    .map(field -> field[9])
                    .findFirst();
            return inode.flatMap(number -> ProcessHandle.allProcesses()
                    .filter(process -> hasOpen(process, number))
                    .findFirst());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.isReadable(Path.of(file)) ? Files.lines(Path.of(file)) : Stream.empty();
    }

    private static boolean hasOpen(ProcessHandle process, String inode) {
        var link = Path.of("socket:[" + inode + "]");
        try (var files = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return files.anyMatch(file -> leadsTo(file, link));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean leadsTo(Path file, Path target) {
        try {
            return Files.readSymbolicLink(file).equals(target);
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<ProcessHandle> byLsof(int port) {
        try {
            var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
            var first = new String(lsof.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .findFirst();
            return first.filter(pid -> pid.matches("\\d+")).flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
