package nl.startklaar.crash;

import static nl.startklaar.crash.CrashFiles.FIRST;
import static nl.startklaar.crash.CrashFiles.SECOND;
import static nl.startklaar.crash.CrashFiles.THIRD;

import java.util.List;
import java.util.function.Consumer;

/**
 * A deed that is broken off.
 *
 * @param given how it was before
 * @param again what the person does who never heard, after the restart and the night
 * @param ends for each state that the deed may leave behind, the first being as it was: what brings
 *     an undisturbed school to the same end
 */
record CrashCase(
        String name,
        Consumer<Stage> given,
        Consumer<Stage> deed,
        Consumer<Stage> again,
        List<Consumer<Stage>> ends) {

    CrashCase {
        ends = List.copyOf(ends);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Restoring a backup joins them here. */
    static List<CrashCase> all() {
        return List.of(
                receiving(),
                replacing(),
                applyingFromThePage(),
                applyingByCommand(),
                goingBackToLooking(),
                undoing(),
                stopping(),
                failing(),
                cleaningUpAtNight());
    }

    private static CrashCase receiving() {
        return new CrashCase(
                "receiving a file",
                it -> it.apply(FIRST),
                it -> it.receive(SECOND),
                it -> it.receive(SECOND),
                List.of(
                        it -> {
                            it.night();
                            it.receive(SECOND);
                        },
                        it -> {
                            it.receive(SECOND);
                            it.night();
                            it.receive(SECOND);
                        }));
    }

    private static CrashCase replacing() {
        return new CrashCase(
                "replacing a file that waits",
                it -> {
                    it.apply(FIRST);
                    it.receive(SECOND);
                },
                it -> it.receive(THIRD),
                it -> it.receive(THIRD),
                List.of(
                        it -> {
                            it.night();
                            it.receive(THIRD);
                        },
                        it -> {
                            it.receive(THIRD);
                            it.night();
                            it.receive(THIRD);
                        }));
    }

    private static CrashCase applyingFromThePage() {
        Consumer<Stage> atOnce =
                it -> {
                    it.press();
                    it.night();
                };
        return new CrashCase(
                "applying from the page",
                CrashCase::waiting,
                Stage::press,
                Stage::press,
                List.of(
                        it -> {
                            it.night();
                            it.press();
                        },
                        atOnce,
                        atOnce));
    }

    private static CrashCase applyingByCommand() {
        return new CrashCase(
                "applying by command",
                CrashCase::waiting,
                Stage::command,
                it -> {
                    if (it.deeds().findLatest(it.school(), "FAILED").isPresent()) {
                        it.receive(SECOND);
                    }
                    it.command();
                },
                List.of(
                        it -> {
                            it.night();
                            it.command();
                        },
                        it -> {
                            it.claim();
                            it.night();
                            it.receive(SECOND);
                            it.command();
                        },
                        it -> {
                            it.command();
                            it.night();
                        }));
    }

    /** The roster changed between the order and the work. */
    private static CrashCase goingBackToLooking() {
        Consumer<Stage> rest =
                it -> {
                    it.work();
                    it.night();
                    it.press();
                };
        return new CrashCase(
                "going back to looking",
                it -> {
                    waiting(it);
                    it.request();
                    it.undo();
                },
                Stage::work,
                Stage::press,
                List.of(rest, rest));
    }

    private static CrashCase undoing() {
        return new CrashCase(
                "undoing",
                it -> {
                    it.apply(FIRST);
                    it.apply(SECOND);
                },
                Stage::undo,
                Stage::undo,
                List.of(
                        it -> {
                            it.night();
                            it.undo();
                        },
                        it -> {
                            it.undo();
                            it.night();
                        }));
    }

    private static CrashCase stopping() {
        return new CrashCase(
                "stopping",
                CrashCase::waiting,
                Stage::stop,
                Stage::stop,
                List.of(
                        it -> {
                            it.night();
                            it.stop();
                        },
                        it -> {
                            it.stop();
                            it.night();
                        }));
    }

    private static CrashCase failing() {
        return new CrashCase(
                "telling that the work broke down",
                it -> {
                    waiting(it);
                    it.claim();
                },
                Stage::fail,
                it -> {},
                List.of(
                        Stage::night,
                        it -> {
                            it.fail();
                            it.night();
                        }));
    }

    private static CrashCase cleaningUpAtNight() {
        return new CrashCase(
                "cleaning up at night",
                it -> {
                    waiting(it);
                    it.claim();
                    it.receive(THIRD);
                    it.aWeekPasses();
                },
                Stage::emptyOldMirrors,
                it -> {},
                List.of(
                        Stage::night,
                        it -> {
                            it.emptyOldMirrors();
                            it.night();
                        }));
    }

    private static void waiting(Stage it) {
        it.apply(FIRST);
        it.receive(SECOND);
    }
}
