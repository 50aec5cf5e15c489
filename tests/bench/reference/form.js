// A small form: two answers make a note.
document.querySelector("button").onclick = () => {
  const [name, job] = ["name", "job"].map((id) => document.getElementById(id).value);
  document.getElementById("note").value = `Hi ${name},\n\nThank you for your time about the ${job} job.\n`;
};
