"""Converts documents with one LibreOffice of its own: JSON lines in and out, until stdin closes.

Arguments: the directory of this worker (profile and files; removed at the end) and the command line of soffice.
"""
import ctypes, json, os, shutil, signal, subprocess, sys, time
import uno
from com.sun.star.beans import PropertyValue

START_TIMEOUT_S = 30
directory, soffice = sys.argv[1], sys.argv[2:]
pipe = "woonzaak%d" % os.getpid()
connection = "pipe,name=%s;urp;StarOffice.ComponentContext" % pipe
# Ctrl-C goes to the whole group; the parent decides when we end. Children inherit this.
signal.signal(signal.SIGINT, signal.SIG_IGN)
libc = ctypes.CDLL("libc.so.6")


def properties(**values):
    return tuple(PropertyValue(name, 0, value, 0) for name, value in values.items())


def start():
    """soffice dies with us, also on kill -9: no orphan."""
    return subprocess.Popen(
        soffice
        + ["--headless", "--invisible", "--nodefault", "--nologo", "--norestore", "--nolockcheck",
           "--accept=" + connection, "-env:UserInstallation=file://" + directory + "/profile"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        preexec_fn=lambda: libc.prctl(1, signal.SIGKILL))


def say(message):
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def end(code):
    office.kill()
    office.wait()
    shutil.rmtree(directory, ignore_errors=True)
    os._exit(code)


def connect():
    global office
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    began = time.time()
    while True:
        try:
            remote = resolver.resolve("uno:" + connection)
            return remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except Exception:
            if office.poll() is not None:
                office = start()  # exit 81: the profile is new and wants a restart
            if time.time() - began > START_TIMEOUT_S:
                end(3)
            time.sleep(0.02)


def memory_mb():
    with open("/proc/%d/statm" % office.pid) as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1048576


def convert(job):
    document = desktop.loadComponentFromURL(
        uno.systemPathToFileUrl(job["in"]), "_blank", 0,
        properties(Hidden=True, ReadOnly=True, UpdateDocMode=0, MacroExecutionMode=0, FilterName="MS Word 2007 XML"))
    if document is None:
        raise RuntimeError("cannot open")
    try:
        data = uno.Any("[]com.sun.star.beans.PropertyValue", properties(**job["filter"]))
        document.storeToURL(
            uno.systemPathToFileUrl(job["out"]), properties(FilterName="writer_pdf_Export", FilterData=data))
    finally:
        try:
            document.close(True)
        except Exception:
            pass


office = start()
desktop = connect()
say({"ready": True})
for line in sys.stdin:
    try:
        convert(json.loads(line))
        say({"ok": True, "mb": memory_mb()})
    except Exception as error:
        time.sleep(0.05)
        if office.poll() is not None or "disposed" in str(error).lower():
            end(4)  # the office died: the parent tries once more
        say({"ok": False, "error": str(error)[:200]})
end(0)
